// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/detailloader.h"
#include "text/formatinstant.h"

#include <QStringList>
#include <QWidget>

#include <memory>

class QStackedWidget;
class QToolButton;

namespace waybill {

class AttemptSwitcher;
class AttemptTimeline;
class Banner;
class CauseLine;
class ExchangePane;
class FactsView;

/// How it goes with what the list left out and is fetched when a delivery is looked at.
struct FetchNote
{
    bool isLoading = false;
    QStringList failures; ///< a line each
    bool isOffline = false; ///< a saved file: what it lacks is not fetched

    bool operator==(const FetchNote&) const = default;
};

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
    /// Said in place of bodies and attempts that are not there, and what failed in a line above.
    void setFetchNote(const FetchNote& note);
    /// What is shown may still become more.
    bool isLoading() const { return m_note.isLoading; }
    /// Times are shown in its zone; "today" is its now.
    void setTimeDisplay(const TimeDisplay& display);

    /// What counts as now for the next delivery that is shown: a window may stay open for days.
    void setNow(Instant now) { m_display.now = now; }
    const TimeDisplay& timeDisplay() const { return m_display; }

    const std::shared_ptr<const DeliveryDetail>& detail() const { return m_detail; }
    int currentAttempt() const { return m_current; }
    void chooseAttempt(int index);
    void stepAttempt(int by);

    ExchangePane* exchange() const { return m_exchange; }
    AttemptTimeline* timeline() const { return m_timeline; }
    CauseLine* cause() const { return m_cause; }
    /// Masks secrets on the screen, and in what is copied from it.
    void setSecretsHidden(bool hidden);
    /// Shows the facts in place of the exchange, or the exchange again.
    void setFactsShown(bool shown);

signals:
    /// By the user, because another delivery is shown, or because it is shown in full now; -1:
    /// none.
    void attemptChanged(int index);
    void factsToggled(bool shown);
    /// The user wants what could not be fetched.
    void tryAgainRequested();

private:
    void setupLayout();
    void showDelivery();
    void showAttempt();
    void showExchange();
    void showFacts();
    FactsView* facts();
    QList<std::pair<QString, QString>> shownFacts() const;
    QString absence() const;

    CauseLine* m_cause;
    AttemptTimeline* m_timeline;
    AttemptSwitcher* m_switcher;
    Banner* m_failures;
    ExchangePane* m_exchange;
    FactsView* m_facts = nullptr; ///< nullptr: never shown yet
    QToolButton* m_factsButton;
    QStackedWidget* m_stack;
    std::shared_ptr<const DeliveryDetail> m_detail;
    FetchNote m_note;
    TimeDisplay m_display;
    int m_current = -1;
    bool m_areSecretsHidden = false;
};

} // namespace waybill
