// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/droptarget.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace waybill;

class TestDropTarget : public QObject
{
    Q_OBJECT

private slots:
    void takesFilesAndShowsSo();
    void takesText();
    void leavesTheRestAlone();
    void filesOfThisMachineOnly();
    void aDragThatLeavesLeavesNoOutline();

private:
    /// Whether the event was accepted.
    static bool hover(QWidget& window, const QMimeData& data)
    {
        QDragEnterEvent event(
            {10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&window, &event);
        return event.isAccepted();
    }

    static bool drop(QWidget& window, const QMimeData& data, Qt::DropAction* action = nullptr)
    {
        QDropEvent event(
            {10, 10}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.setDropAction(Qt::MoveAction);
        event.ignore();
        QApplication::sendEvent(&window, &event);
        if (action)
            *action = event.dropAction();
        return event.isAccepted();
    }
};

void TestDropTarget::takesFilesAndShowsSo()
{
    QWidget window;
    window.resize(640, 480);
    window.show();
    DropTarget target(&window);
    QSignalSpy files(&target, &DropTarget::filesDropped);
    QVERIFY(target.isHidden());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b.json")),
        QUrl::fromLocalFile(QStringLiteral("/tmp/ü.json"))});
    QVERIFY(hover(window, data));
    QVERIFY(target.isVisible());
    QCOMPARE(target.size(), window.size());
    const QImage picture = window.grab().toImage();
    QCOMPARE(picture.pixelColor(3, 240), target.palette().color(QPalette::Highlight));

    Qt::DropAction action = Qt::IgnoreAction;
    QVERIFY(drop(window, data, &action));
    QCOMPARE(action, Qt::CopyAction); // the file manager keeps its file
    QVERIFY(target.isHidden());
    QCOMPARE(files.count(), 1);
    QCOMPARE(files.at(0).at(0).toStringList(),
        (QStringList{QStringLiteral("/tmp/a b.json"), QStringLiteral("/tmp/ü.json")}));
}

void TestDropTarget::takesText()
{
    QWidget window;
    DropTarget target(&window);
    QSignalSpy texts(&target, &DropTarget::textDropped);
    QMimeData data;
    data.setText(QStringLiteral("{\"ü\":1}"));
    QVERIFY(hover(window, data));
    QVERIFY(drop(window, data));
    QCOMPARE(texts.count(), 1);
    QCOMPARE(texts.at(0).at(0).toByteArray(), QByteArray("{\"\xC3\xBC\":1}"));
}

void TestDropTarget::leavesTheRestAlone()
{
    QWidget window;
    DropTarget target(&window);
    QMimeData data;
    data.setImageData(QImage(1, 1, QImage::Format_RGB32));
    QVERIFY(!hover(window, data));
    QVERIFY(target.isHidden());
    QVERIFY(!drop(window, data));
}

void TestDropTarget::filesOfThisMachineOnly()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.com/a.json")),
        QUrl::fromLocalFile(QStringLiteral("/tmp/a.json"))});
    QCOMPARE(DropTarget::filesIn(data), QStringList{QStringLiteral("/tmp/a.json")});
}

void TestDropTarget::aDragThatLeavesLeavesNoOutline()
{
    QWidget window;
    window.show();
    DropTarget target(&window);
    QMimeData data;
    data.setText(QStringLiteral("[]"));
    QVERIFY(hover(window, data));
    QVERIFY(target.isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&window, &leave);
    QVERIFY(target.isHidden());
}

QTEST_MAIN(TestDropTarget)
#include "tst_droptarget.moc"
