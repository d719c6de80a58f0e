// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/gap.h"
#include "domain/ids.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill {

class Clock;
class DeliveryTableModel;
class DeliveryTablePresenter;
class ChangedRows;
class DeliveryTableView;
class GapBands;
class GapGuide;
class ListMessage;
class NewRows;

/// How the reading of the list stands.
enum class ListState {
    Ready, ///< read, or never asked for
    Loading,
    Failed, ///< a read failed; what was read before stays
};

/// The delivery list with everything said in its place: loading, none, none
/// that match, an error, and "Load older" at the end of the list.
class DeliveryListPane : public QWidget
{
    Q_OBJECT

public:
    /// Neither is owned.
    DeliveryListPane(DeliveryTableModel* model, const Clock* clock, QWidget* parent = nullptr);
    ~DeliveryListPane() override;

    DeliveryTableView* table() const { return m_table; }
    DeliveryTablePresenter* presenter() const { return m_presenter; }

    /// `message`: for Ready what an empty list says ("Connected. None since 20
    /// Nov 14:00"), for Failed what went wrong; empty: a plain default.
    void setState(ListState state, const QString& message = {});
    /// Whether there may be older deliveries to ask for.
    void setCanLoadOlder(bool can);
    void setUtc(bool utc);
    /// Where deliveries may be missing: marked between the rows while the newest or the oldest
    /// stand first.
    void setGaps(const QList<Gap>& gaps);
    GapGuide* gapGuide() const { return m_gapGuide; }
    NewRows* newRows() const { return m_newRows; }

    DeliveryKey currentDelivery() const;
    /// Makes a delivery current and shows it; false when it is not in the list
    /// shown.
    bool selectDelivery(const DeliveryKey& key);

    /// Columns, their order and widths, and the sorting.
    QByteArray saveState() const;
    bool restoreState(const QByteArray& state);

signals:
    /// Empty: none is current.
    void currentChanged(const waybill::DeliveryKey& key);
    void activated(const waybill::DeliveryKey& key);
    void loadOlderRequested();
    void tryAgainRequested();
    void clearFilterRequested();
    void copyPayloadRequested();
    void copyCurlRequested();
    void copySummaryRequested();
    void sameEventRequested(const QString& eventId);
    void nameEndpointRequested(const waybill::SourceId& source, const QString& endpointId);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setupTable();
    void setupLayout();
    void updateMessage();
    void updateFooter();
    void placeMessage();
    void messageButtonClicked();
    void afterQuery();

    DeliveryTableModel* m_model;
    DeliveryTablePresenter* m_presenter;
    DeliveryTableView* m_table;
    ListMessage* m_message;
    QWidget* m_errorBar;
    QLabel* m_errorText;
    QPushButton* m_loadOlder;
    GapBands* m_gapBands = nullptr;
    GapGuide* m_gapGuide = nullptr;
    NewRows* m_newRows = nullptr;
    ListState m_state = ListState::Ready;
    QString m_stateMessage;
    bool m_canLoadOlder = false;
    DeliveryKey m_lastCurrent; ///< comes back when a filter shows it again
};

} // namespace waybill
