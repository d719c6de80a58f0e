// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cause/causetext.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace waybill {

/// One line over the timeline: why the delivery went as it did (selectable, its end elided, whole
/// in the tooltip), Copy summary, and at the right the delivery's and event's ids, shortened, where
/// there is room. Copying puts text on the clipboard and says so by copied().
class CauseLine : public QWidget
{
    Q_OBJECT

public:
    explicit CauseLine(QWidget* parent = nullptr);

    void setDelivery(
        const Delivery& delivery, const ProviderProfile& profile, const TimeDisplay& display);
    /// Nothing is chosen: the line is empty, its buttons are gone.
    void clear();

signals:
    /// What was copied, in words: "Summary", "Delivery id".
    void copied(const QString& what);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A shortened id and the button that copies it whole.
    struct IdField
    {
        QLabel* label = nullptr;
        QToolButton* button = nullptr;
        QString id;
    };

    IdField makeIdField(const QString& name);
    void showId(IdField& field, const QString& name, const QString& id);
    QToolButton* makeSummaryButton();
    void copy(const QString& text, const QString& what);
    void updateLayout();
    QString markup(int width) const;
    int naturalWidth() const;
    int idsWidth() const;
    void setIdsVisible(bool visible);

    CauseText m_cause;
    QString m_summary;
    QLabel* m_text;
    QToolButton* m_copySummary;
    IdField m_delivery;
    IdField m_event;
};

} // namespace waybill
