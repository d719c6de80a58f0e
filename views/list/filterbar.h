// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rowfilter.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace waybill {

class ChoiceButton;
class Clock;
class DeliveryTableModel;
class MenuButton;

/// Says which deliveries are shown: free text, status, event type, time; and
/// how many that are. Every change goes to the model at once, which filters
/// beside the UI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned. The clock says what "last hour" means.
    FilterBar(DeliveryTableModel* model, const Clock* clock, QWidget* parent = nullptr);

    /// As "/" does: the text is selected, so that typing replaces it.
    void focusText();
    /// Shows everything again.
    void clear();

signals:
    /// The user is done here: Esc in an empty text, Enter or Down.
    void leaveRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setupText();
    void setupStatuses();
    void setupEventTypes();
    void setupTimes();
    void chooseTime(std::chrono::hours back, const QString& name);
    void apply();
    void updateCount();

    DeliveryTableModel* m_model;
    const Clock* m_clock;
    QLineEdit* m_text;
    ChoiceButton* m_status;
    ChoiceButton* m_eventType;
    MenuButton* m_time;
    QLabel* m_count;
    TimeRange m_startedAt;
};

} // namespace waybill
