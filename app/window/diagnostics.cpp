// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/diagnostics.h"

#include "components.h"
#include "profilecatalogue.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>

#include <algorithm>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QString environment(const char* name)
{
    return qEnvironmentVariable(name, u"-"_s);
}

QString screenLine(const QScreen& screen, bool hasWindow)
{
    const QSize size = screen.size();
    return u"Screen: %1x%2, scale %3, %4 dpi%5"_s.arg(size.width())
        .arg(size.height())
        .arg(screen.devicePixelRatio())
        .arg(screen.logicalDotsPerInch())
        .arg(hasWindow ? u", of the window"_s : QString());
}

} // namespace

Diagnostics::Diagnostics(Services services)
    : m_services(std::move(services))
{
}

DiagnosticsFacts Diagnostics::facts() const
{
    const QString file = m_services.archiveFile;
    return {.version = QStringLiteral(WAYBILL_VERSION),
        .components = components(),
        .machine = machine(),
        .archiveFile = QFileInfo(file).absoluteFilePath(),
        .archiveBytes = QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size(),
        .archive = m_services.archive->state(),
        .sources = sources(),
        .settings = settings()};
}

QStringList Diagnostics::machine() const
{
    const MainWindow* window = m_services.window;
    const bool dark = isDark(QApplication::palette());
    QStringList lines{
        u"System: %1, %2 %3, %4"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
            QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        u"Desktop: %1, session %2, platform %3, style %4, language %5"_s.arg(
            environment("XDG_CURRENT_DESKTOP"), environment("XDG_SESSION_TYPE"),
            QGuiApplication::platformName(), QApplication::style()->name(), QLocale().name()),
    };
    for (const QScreen* screen : QGuiApplication::screens())
        lines += screenLine(*screen, screen == window->screen());
    lines += u"Window: %1x%2, font %3 pt, theme %4 (%5)"_s.arg(window->width())
                 .arg(window->height())
                 .arg(window->font().pointSizeF())
                 .arg(themeName(m_services.settings->theme()), dark ? u"dark"_s : u"light"_s);
    return lines;
}

/// What the user's own profile is called may tell whose it is.
QString Diagnostics::providerName(const QString& id) const
{
    const QList<ProfileEntry>& entries = m_services.catalogue->entries();
    const auto entry = std::ranges::find_if(entries,
        [&id](const ProfileEntry& each) { return each.profile && each.profile->id == id; });
    if (entry == entries.end())
        return u"no profile"_s;
    return entry->isYours ? u"own profile"_s : id;
}

QList<DiagnosticsFacts::OfSource> Diagnostics::sources() const
{
    QList<DiagnosticsFacts::OfSource> facts;
    const QList<SourceSession*> shown = m_services.sessions->shown();
    const QList<SourceSession*> open = m_services.sessions->all();
    for (SourceSession* session : open)
        facts += {providerName(session->source().providerId), session->standing(),
            shown.contains(session), session->liveState().on};
    for (const Source& source : m_services.settings->sources()) {
        if (!m_services.sessions->session(source.id))
            facts += {providerName(source.providerId), {}, false, false};
    }
    return facts;
}

/// Those on which the program's behaviour hangs; none that holds a name or an address.
QStringList Diagnostics::settings() const
{
    const auto onOff = [](bool on) { return on ? u"yes"_s : u"no"_s; };
    const Settings& settings = *m_services.settings;
    const QList<Source> sources = settings.sources();
    const auto isEnabled = [](const Source& source) { return source.enabled; };
    const auto isKeptForAWhile
        = [&settings](const Source& source) { return settings.keepDays(source.id) > 0; };
    const ReplayChoices replay = settings.replayChoices();
    return {
        u"sources in use %1 of %2"_s.arg(std::ranges::count_if(sources, isEnabled))
            .arg(sources.size()),
        u"kept for some days %1"_s.arg(std::ranges::count_if(sources, isKeptForAWhile)),
        u"times in UTC "_s + onOff(settings.showsUtc()),
        u"secrets hidden "_s + onOff(m_services.window->actions().hideSecrets->isChecked()),
        u"own volatile names "_s + onOff(settings.volatileNames() != VolatileNames::usual()),
        u"replay keeps path "_s + onOff(replay.keepPath),
        u"replay accepts self-signed "_s + onOff(replay.acceptSelfSigned),
        u"replay signs "_s + onOff(replay.signWithTestKey),
    };
}

} // namespace waybill
