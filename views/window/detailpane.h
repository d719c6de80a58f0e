// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/detailloader.h"
#include "text/formatinstant.h"

#include <QWidget>

#include <memory>

namespace waybill {

class AttemptSwitcher;
class AttemptTimeline;
class CauseLine;
class ExchangePane;

/// Everything below the list: why the delivery failed, its attempts in time, and the request and
/// response of the attempt chosen. Timeline and switcher always agree.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget* parent = nullptr);

    /// Opens on `attempt`; -1: the last provider attempt.
    void setDetail(std::shared_ptr<const DeliveryDetail> detail, int attempt = -1);
    void clear();
    void setError(const QString& text);
    /// Times are shown in its zone; "today" is its now.
    void setTimeDisplay(const TimeDisplay& display);

    const std::shared_ptr<const DeliveryDetail>& detail() const { return m_detail; }
    int currentAttempt() const { return m_current; }
    void chooseAttempt(int index);
    void stepAttempt(int by);

    ExchangePane* exchange() const { return m_exchange; }
    AttemptTimeline* timeline() const { return m_timeline; }
    CauseLine* cause() const { return m_cause; }

signals:
    /// By the user or because another delivery is shown; -1: none.
    void attemptChanged(int index);

private:
    void setupLayout();
    void showDelivery();
    void showAttempt();

    CauseLine* m_cause;
    AttemptTimeline* m_timeline;
    AttemptSwitcher* m_switcher;
    ExchangePane* m_exchange;
    std::shared_ptr<const DeliveryDetail> m_detail;
    TimeDisplay m_display;
    int m_current = -1;
};

} // namespace waybill
