// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rowfilter.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace waybill {

class ChoiceButton;
class Clock;
class DeliveryTableModel;
class MenuButton;
struct Choice;

/// Says which deliveries are shown: free text, source (among several), status,
/// event type, time, one event; and how many that are. Every change goes to the model at once,
/// which filters beside the UI thread.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned. The clock says what "last hour" means.
    FilterBar(DeliveryTableModel* model, const Clock* clock, QWidget* parent = nullptr);

    /// As "/" does: the text is selected, so that typing replaces it.
    void focusText();
    /// The sources whose deliveries are in the list, by id. Of a single one
    /// nothing is offered.
    void setSources(const QList<Choice>& sources);
    /// Every delivery of this event, of whatever status, time and source.
    void showOneEvent(const QString& eventId);
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
    void setupEvent();
    void reset();
    void chooseTime(std::chrono::hours back, const QString& name);
    void apply();
    void updateCount();

    DeliveryTableModel* m_model;
    const Clock* m_clock;
    QLineEdit* m_text;
    ChoiceButton* m_source;
    ChoiceButton* m_status;
    ChoiceButton* m_eventType;
    MenuButton* m_time;
    QToolButton* m_event; ///< takes the event out of the filter again
    QLabel* m_count;
    TimeRange m_startedAt;
    QString m_eventId;
};

} // namespace waybill
