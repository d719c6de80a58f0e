// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QSettings>

#include <algorithm>

namespace waybill {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

void writeInstant(QSettings& settings, const char* name, const std::optional<Instant>& instant)
{
    if (instant)
        settings.setValue(key(name), QString::fromLatin1(instant->toIso()));
    else
        settings.remove(key(name));
}

std::optional<Instant> readInstant(const QSettings& settings, const char* name)
{
    return Instant::fromIso(settings.value(key(name)).toString().toLatin1());
}

void writeSource(QSettings& settings, const Source& source)
{
    settings.setValue(key("id"), source.id.value);
    settings.setValue(key("name"), source.name);
    settings.setValue(key("provider"), source.providerId);
    settings.setValue(key("baseUrl"), source.baseUrl.toString(QUrl::RemoveUserInfo));
    settings.setValue(key("enabled"), source.enabled);
    settings.setValue(key("load"), int(source.load.kind));
    writeInstant(settings, "loadFrom", source.load.custom.from);
    writeInstant(settings, "loadTo", source.load.custom.to);
    settings.beginGroup(key("parameters"));
    for (auto it = source.parameters.cbegin(); it != source.parameters.cend(); ++it)
        settings.setValue(it.key(), it.value());
    settings.endGroup();
}

LoadRange::Kind loadKind(int value)
{
    return value >= 0 && value <= int(LoadRange::Kind::Custom) ? LoadRange::Kind(value)
                                                               : LoadRange::Kind::Day;
}

Source readSource(QSettings& settings)
{
    Source source;
    source.id = SourceId{settings.value(key("id")).toString()};
    source.name = settings.value(key("name")).toString();
    source.providerId = settings.value(key("provider")).toString();
    source.baseUrl = QUrl(settings.value(key("baseUrl")).toString(), QUrl::StrictMode);
    source.enabled = settings.value(key("enabled"), true).toBool();
    source.load.kind = loadKind(settings.value(key("load")).toInt());
    source.load.custom = {readInstant(settings, "loadFrom"), readInstant(settings, "loadTo")};
    settings.beginGroup(key("parameters"));
    for (const QString& name : settings.childKeys())
        source.parameters.insert(name, settings.value(name).toString());
    settings.endGroup();
    return source;
}

/// An id may hold a slash, which a key may not.
QString keyOf(const char* group, const SourceId& source)
{
    return key(group) + QString::fromLatin1(source.value.toUtf8().toPercentEncoding());
}

QString endpointGroup(const SourceId& source)
{
    return keyOf("endpointNames/", source);
}

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
        QStringLiteral("waybill"), QStringLiteral("waybill")))
{
}

Settings::Settings(const QString& file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QList<Source> Settings::sources() const
{
    QList<Source> sources;
    const int count = m_settings->beginReadArray(key("sources"));
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        Source source = readSource(*m_settings);
        if (!source.id.isEmpty())
            sources.append(std::move(source));
    }
    m_settings->endArray();
    return sources;
}

void Settings::setSources(const QList<Source>& sources)
{
    m_settings->remove(key("sources"));
    m_settings->beginWriteArray(key("sources"), int(sources.size()));
    for (int i = 0; i < sources.size(); ++i) {
        m_settings->setArrayIndex(i);
        writeSource(*m_settings, sources.at(i));
    }
    m_settings->endArray();
}

QList<SourceId> Settings::shownSources() const
{
    QList<SourceId> sources;
    for (const QString& id : m_settings->value(key("shownSources")).toStringList())
        sources += SourceId{id};
    return sources;
}

void Settings::setShownSources(const QList<SourceId>& sources)
{
    QStringList ids;
    for (const SourceId& source : sources)
        ids += source.value;
    ids.sort();
    m_settings->setValue(key("shownSources"), ids);
}

QSet<SourceId> Settings::liveSources() const
{
    QSet<SourceId> sources;
    for (const QString& id : m_settings->value(key("liveSources")).toStringList())
        sources.insert(SourceId{id});
    return sources;
}

void Settings::setLiveSources(const QSet<SourceId>& sources)
{
    QStringList ids;
    for (const SourceId& id : sources)
        ids += id.value;
    ids.sort();
    m_settings->setValue(key("liveSources"), ids);
}

EndpointNames Settings::endpointNames(const SourceId& source) const
{
    EndpointNames names;
    m_settings->beginGroup(endpointGroup(source));
    for (const QString& id : m_settings->childKeys())
        names[QByteArray::fromPercentEncoding(id.toLatin1())]
            = m_settings->value(id).toString().toUtf8();
    m_settings->endGroup();
    return names;
}

void Settings::setEndpointNames(const SourceId& source, const EndpointNames& names)
{
    m_settings->remove(endpointGroup(source));
    m_settings->beginGroup(endpointGroup(source));
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_settings->setValue(
            QString::fromLatin1(it.key().toPercentEncoding()), QString::fromUtf8(it.value()));
    m_settings->endGroup();
}

int Settings::keepDays(const SourceId& source) const
{
    return std::max(0, m_settings->value(keyOf("keepDays/", source)).toInt());
}

void Settings::setKeepDays(const SourceId& source, int days)
{
    if (days > 0)
        m_settings->setValue(keyOf("keepDays/", source), days);
    else
        m_settings->remove(keyOf("keepDays/", source));
}

VolatileNames Settings::volatileNames() const
{
    const QVariant names = m_settings->value(key("volatileNames"));
    return names.isValid() ? VolatileNames(names.toString().toUtf8().split('\n'))
                           : VolatileNames::usual();
}

/// The usual ones are not written: they may become more.
void Settings::setVolatileNames(const VolatileNames& names)
{
    if (names == VolatileNames::usual())
        m_settings->remove(key("volatileNames"));
    else
        m_settings->setValue(key("volatileNames"), QString::fromUtf8(names.patterns().join('\n')));
}

Theme Settings::theme() const
{
    return themeNamed(m_settings->value(key("theme")).toString()).value_or(Theme::System);
}

void Settings::setTheme(Theme theme)
{
    if (theme == Theme::System)
        m_settings->remove(key("theme"));
    else
        m_settings->setValue(key("theme"), themeName(theme));
}

bool Settings::showsUtc() const
{
    return m_settings->value(key("utc")).toBool();
}

void Settings::setShowsUtc(bool utc)
{
    m_settings->setValue(key("utc"), utc);
}

ReplayChoices Settings::replayChoices() const
{
    ReplayChoices choices;
    choices.base = m_settings->value(key("replay/base"), choices.base).toString();
    choices.keepPath = m_settings->value(key("replay/keepPath"), choices.keepPath).toBool();
    choices.acceptSelfSigned = m_settings->value(key("replay/acceptSelfSigned")).toBool();
    choices.signWithTestKey = m_settings->value(key("replay/signWithTestKey")).toBool();
    return choices;
}

void Settings::setReplayChoices(const ReplayChoices& choices)
{
    m_settings->setValue(key("replay/base"), choices.base);
    m_settings->setValue(key("replay/keepPath"), choices.keepPath);
    m_settings->setValue(key("replay/acceptSelfSigned"), choices.acceptSelfSigned);
    m_settings->setValue(key("replay/signWithTestKey"), choices.signWithTestKey);
}

QByteArray Settings::layout(const QString& name) const
{
    return m_settings->value(key("layout/") + name).toByteArray();
}

void Settings::setLayout(const QString& name, const QByteArray& state)
{
    m_settings->setValue(key("layout/") + name, state);
}

} // namespace waybill
