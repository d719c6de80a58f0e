// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodysearch.h"
#include "body/foldedrows.h"
#include "detail/bodyrowlayout.h"

#include <QAbstractScrollArea>
#include <QCache>

#include <memory>

namespace waybill {

/// Draws a body of any size: the rows that are seen and nothing else, with line numbers, colours,
/// marks, a selection and a caret. Positions are byte positions in the text.
class BodySurface : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit BodySurface(QWidget* parent = nullptr);

    /// Shows another text from its top, without matches or selection; `stretches` of its rows can
    /// be folded. Null: nothing.
    void setText(std::shared_ptr<const BodyText> text, BodySyntax syntax,
        const std::vector<RowStretch>& stretches = {});
    const BodyText& text() const { return *m_text; }
    BodySyntax syntax() const { return m_syntax; }

    /// Matches to mark; `current` is marked stronger (-1: none). Null: none.
    void setMatches(std::shared_ptr<const BodyMatches> matches);
    /// Marks the byte where the text stops being what it should be; -1: none.
    void setBrokenAt(qsizetype position);
    void setCurrentMatch(qsizetype index);

    /// What is folded of the text. Going to a place inside a fold opens it.
    const FoldedRows& folds() const { return m_folds; }
    /// Folds or opens the stretch that begins in this row.
    void setFolded(qsizetype row, bool folded);
    void foldAll();
    void unfoldAll();

    qsizetype caret() const { return m_caret; }
    /// Selects from `anchor` to `caret`; the caret comes into view.
    void selectRange(qsizetype anchor, qsizetype caret);
    BodyMatch selection() const;
    QByteArray selectedBytes() const;

    /// How far the view is scrolled down: 0 to 1.
    double scrollRatio() const;
    void setScrollRatio(double ratio);

    /// The row the caret is in, as it is drawn.
    QString caretRowText();
    int caretUnitInRow();
    /// Between positions and UTF-16 units of that text; what lies outside goes to its ends.
    int unitInCaretRow(qsizetype position);
    qsizetype positionInCaretRow(int unit);
    /// Where a position stands in the viewport, a character wide.
    QRect rectOf(qsizetype position);
    /// The position under a point of the viewport, or the nearest.
    qsizetype positionAt(const QPoint& point);
    /// The row whose fold sign is under a point of the viewport; -1: none is.
    qsizetype foldSignAt(const QPoint& point) const;
    int rowHeight() const;

signals:
    void caretMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

    int visibleRows() const;
    /// `select`: the anchor stays.
    void moveCaret(qsizetype position, bool select);
    void moveRows(qsizetype rows, bool select);

private:
    void updateMetrics();
    void updateScrollBars();
    int gutterWidth() const;
    qreal textLeft() const;
    qsizetype firstPlace() const;
    qsizetype rowUnder(int y) const;
    int signWidth() const;
    void takeFolds();
    void reveal(qsizetype position);
    BodyRowLayout* rowLayout(qsizetype row);
    void drawRow(QPainter& painter, qsizetype row, int y);
    void drawGutter(QPainter& painter, qsizetype row, int y) const;
    void drawFoldSign(QPainter& painter, qsizetype row, int y) const;
    void drawHidden(QPainter& painter, qsizetype row, int y);
    void ensureVisible(qsizetype position);

    std::shared_ptr<const BodyText> m_text;
    FoldedRows m_folds;
    bool m_canFold = false;
    std::shared_ptr<const BodyMatches> m_matches;
    qsizetype m_brokenAt = -1;
    QCache<qsizetype, BodyRowLayout> m_layouts;
    BodyColors m_colors;
    BodySyntax m_syntax = BodySyntax::Plain;
    qsizetype m_currentMatch = -1;
    qsizetype m_anchor = 0;
    qsizetype m_caret = 0;
    qreal m_goalX = -1; ///< where moving up and down aims; -1: at the caret
    qreal m_charWidth = 1;
    int m_rowHeight = 1;
};

} // namespace waybill
