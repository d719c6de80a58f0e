// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/successloader.h"

#include <QObject>

#include <memory>

namespace waybill {

class ComparePane;
class DeliveryArchive;
class DeliveryTableModel;
class MainWindow;
class Settings;
struct ComparedAttempt;

/// Compares attempts: which two, and when. "What is different about this one?" goes along when
/// another delivery is chosen; any other comparison ends then.
class CompareController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller.
    struct Services
    {
        DeliveryArchive* archive = nullptr;
        const DeliveryTableModel* table = nullptr;
        Settings* settings = nullptr;
    };

    CompareController(Services services, MainWindow* window, QObject* parent = nullptr);
    ~CompareController() override;

    /// This payload against those of the last successes.
    void whatIsDifferent();
    /// The attempt shown against the one before it.
    void comparePrevious();
    /// A replay against the provider's last attempt, a later attempt against the first.
    void compareOriginal();
    /// Marks the attempt shown; or compares it with the one marked.
    void markOrCompare();
    void close();
    /// Successes are being looked for, or two attempts compared.
    bool isBusy() const;

private:
    struct Side
    {
        std::shared_ptr<const DeliveryDetail> detail; ///< null: none
        int attempt = -1;

        bool isSame(const Side& other) const;
    };

    ComparePane* pane();
    void follow();
    void updateActions();
    Side shownSide() const;
    int originalOf(const Side& side) const;
    void compareWith(int attempt);
    void show(
        const Side& left, const Side& right, std::shared_ptr<const PayloadHistory> history = {});
    void take(const Successes& successes);
    void step(int by);
    int stepTarget(int by) const;
    void updateSteps();
    ComparedAttempt compared(const Side& side, const Side& other) const;
    void editVolatileNames();
    void maskSecrets();

    const Services m_services;
    MainWindow* m_window;
    SuccessLoader m_successes;
    Side m_marked;
    Side m_left;
    Side m_right;
    Side m_asked; ///< what is different about it: looked for, or shown
    bool m_isLoading = false;
    bool m_hasPane = false; ///< the pane was made, and is connected
};

} // namespace waybill
