// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace waybill {

/// Stands between two rows of the list: a dashed line above and below, what may be missing there,
/// and a button that says why. A widget of its own, so that it has focus, tooltip and a voice, and
/// a click on it is none on a row.
class GapBand : public QWidget
{
    Q_OBJECT

public:
    explicit GapBand(QWidget* parent = nullptr);

    /// One line a gap.
    void setLines(const QStringList& lines);
    const QStringList& lines() const { return m_lines; }
    QToolButton* why() const { return m_why; }

    /// The height of a band of so many lines in this font.
    static int heightFor(const QFontMetrics& metrics, qsizetype lines);

signals:
    /// The user wants to know more.
    void whyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    int lineHeight() const;
    QString fittingLine(qsizetype line) const;
    void placeButton();

    QStringList m_lines;
    QToolButton* m_why;
};

} // namespace waybill
