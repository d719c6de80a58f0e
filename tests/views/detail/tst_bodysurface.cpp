// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/prettyjson.h"
#include "detail/bodysurface.h"

#include <QElapsedTimer>
#include <QImage>
#include <QScrollBar>
#include <QTest>

using namespace waybill;

namespace {

QByteArray jsonLines(qsizetype bytes)
{
    QByteArray json("[");
    while (json.size() < bytes)
        json += R"({"id":12345678901234567890,"name":"webhook","ok":true},)";
    return prettyJson(json + "0]").bytes;
}

} // namespace

class TestBodySurface : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsNothingWithoutText();
    void numbersLines();
    void scrollsByRatio();
    void marksMatches();
    void findsPositions();
    void opensLargeBodies_data();
    void opensLargeBodies();
    void foldsRows();

private:
    void show(const QByteArray& bytes, BodySyntax syntax = BodySyntax::Plain)
    {
        m_surface->setText(std::make_shared<BodyText>(bytes), syntax);
    }
    QImage picture() const { return m_surface->viewport()->grab().toImage(); }
    bool hasPixel(const QColor& color) const
    {
        const QImage image = picture().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == color.rgb())
                    return true;
            }
        }
        return false;
    }

    std::unique_ptr<BodySurface> m_surface;
};

void TestBodySurface::init()
{
    m_surface = std::make_unique<BodySurface>();
    m_surface->resize(500, 200);
    m_surface->show();
}

void TestBodySurface::showsNothingWithoutText()
{
    const QImage empty = picture();
    show("words");
    QVERIFY(picture() != empty);
    m_surface->setText(nullptr, BodySyntax::Plain);
    QCOMPARE(picture(), empty);
    QVERIFY(m_surface->text().isEmpty());
}

void TestBodySurface::numbersLines()
{
    const QByteArray longLine(BodyText::maxRowBytes + 10, 'x');
    show(longLine + "\nlast");
    const QImage gutter = picture().copy(0, 0, 20, 3 * m_surface->rowHeight());
    show("x\n\nx");
    // The second row of a long line has no number.
    QVERIFY(picture().copy(0, 0, 20, 3 * m_surface->rowHeight()) != gutter);
    QVERIFY(m_surface->horizontalScrollBar()->maximum() == 0);
}

void TestBodySurface::scrollsByRatio()
{
    show(QByteArray("line\n").repeated(1000));
    QCOMPARE(m_surface->scrollRatio(), 0.0);
    m_surface->setScrollRatio(0.5);
    QVERIFY(qAbs(m_surface->scrollRatio() - 0.5) < 0.01);
    m_surface->setScrollRatio(1);
    QCOMPARE(m_surface->verticalScrollBar()->value(), m_surface->verticalScrollBar()->maximum());
    show("short");
    QCOMPARE(m_surface->scrollRatio(), 0.0);
}

void TestBodySurface::marksMatches()
{
    const BodyColors colors = bodyColors(m_surface->palette());
    show(QByteArray("line\n").repeated(500) + "needle");
    auto matches = std::make_shared<BodyMatches>();
    matches->matches = {{0, 4}, {2500, 6}};
    m_surface->setMatches(matches);
    QVERIFY(hasPixel(colors.match));
    QVERIFY(!hasPixel(colors.currentMatch));
    m_surface->setCurrentMatch(1);
    QVERIFY(hasPixel(colors.currentMatch));
    QCOMPARE(m_surface->scrollRatio(), 1.0);
    QCOMPARE(m_surface->caret(), 2500);
    m_surface->setMatches(nullptr);
    QVERIFY(!hasPixel(colors.currentMatch));
}

void TestBodySurface::findsPositions()
{
    show("abc\n\xC3\xA9\xC3\xA9\nz");
    for (const qsizetype position : {0, 2, 3, 4, 6, 8, 9, 10}) {
        const QRect rect = m_surface->rectOf(position);
        QCOMPARE(m_surface->positionAt({rect.left() + 1, rect.center().y()}), position);
    }
    QCOMPARE(m_surface->positionAt({0, 5000}), 9);
    QCOMPARE(m_surface->positionAt({5000, 0}), 3);
}

void TestBodySurface::opensLargeBodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("20 MB of lines") << jsonLines(12'000'000);
    QTest::newRow("10 MB line") << QByteArray(10'000'000, 'x');
    QTest::newRow("10 MB of bad bytes") << QByteArray(10'000'000, '\xFF');
}

void TestBodySurface::opensLargeBodies()
{
    QFETCH(QByteArray, bytes);
    const auto text = std::make_shared<BodyText>(bytes);
    QElapsedTimer timer;
    timer.start();
    m_surface->setText(text, BodySyntax::Json);
    const QImage top = picture();
    qInfo("first paint of %lld bytes after %lld ms", qlonglong(bytes.size()), timer.restart());
    m_surface->setScrollRatio(1);
    QVERIFY(picture() != top);
    qInfo("its end after %lld ms more", timer.elapsed());
    QCOMPARE(m_surface->scrollRatio(), 1.0);
}

void TestBodySurface::foldsRows()
{
    m_surface->setText(std::make_shared<BodyText>("a\nb\nc\nd\ne"), BodySyntax::Json, {{1, 3}});
    const QImage open = picture();
    const int below = m_surface->rectOf(8).top();
    m_surface->setFolded(1, true);
    QCOMPARE(m_surface->rectOf(8).top(), below - 2 * m_surface->rowHeight());
    QVERIFY(picture() != open);
    QCOMPARE(m_surface->positionAt(m_surface->rectOf(8).center()), 8);
    QCOMPARE(
        m_surface->foldSignAt({m_surface->rectOf(2).left() - 8, m_surface->rowHeight() * 3 / 2}),
        1);
    QCOMPARE(m_surface->foldSignAt({m_surface->rectOf(2).left() - 8, 2}), -1);
    m_surface->selectRange(4, 4); // inside: it opens
    QVERIFY(!m_surface->folds().isFolded(1));
    m_surface->foldAll();
    QVERIFY(m_surface->folds().isFolded(1));
    QCOMPARE(m_surface->caret(), 3); // the end of the row that the fold shows
    m_surface->unfoldAll();
    QCOMPARE(m_surface->rectOf(8).top(), below);
}

QTEST_MAIN(TestBodySurface)
#include "tst_bodysurface.moc"
