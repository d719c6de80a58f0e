// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>

#include <functional>

namespace waybill {

class MainWindow;
struct Source;
struct SourceId;

/// "Open at the provider": the provider's own page of the delivery shown, in the user's browser.
class ProviderPage : public QObject
{
    Q_OBJECT

public:
    /// The source of that id as it is open; nullptr: it is not.
    using SourceOf = std::function<const Source*(const SourceId&)>;

    ProviderPage(SourceOf sourceOf, MainWindow* window, QObject* parent = nullptr);

private:
    QUrl page() const;
    void update();
    void open();

    const SourceOf m_sourceOf;
    MainWindow* m_window;
};

} // namespace waybill
