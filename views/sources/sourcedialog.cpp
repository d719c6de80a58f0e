// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcedialog.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

namespace waybill {

namespace {

QLabel* note(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->hide();
    return label;
}

void say(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.toMilliseconds());
}

} // namespace

SourceDialog::SourceDialog(std::shared_ptr<const ProviderProfile> profile, QWidget* parent)
    : QDialog(parent)
    , m_profile(std::move(profile))
    , m_name(new QLineEdit(this))
    , m_baseUrl(new QLineEdit(this))
    , m_baseUrlProblem(note(this))
    , m_token(new QLineEdit(this))
    , m_tokenHelp(note(this))
    , m_tokenNote(note(this))
    , m_range(new QComboBox(this))
    , m_customRange(new QWidget(this))
    , m_from(new QDateTimeEdit(m_customRange))
    , m_to(new QDateTimeEdit(m_customRange))
    , m_test(new QPushButton(tr("&Test connection"), this))
    , m_result(note(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Add a source"));
    setupFields();
    setupRange();
    setupLayout();
    setupConnections();
    Source fresh;
    fresh.id = SourceId{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    fresh.name = m_profile->name;
    fresh.providerId = m_profile->id;
    fresh.baseUrl = m_profile->baseUrl;
    setSource(fresh, false);
    m_name->selectAll();
}

void SourceDialog::setupFields()
{
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Token"));
    auto* show = new QAction(tr("Show"), m_token);
    show->setCheckable(true);
    connect(show, &QAction::toggled, m_token,
        [this](bool on) { m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    auto* button = new QToolButton(m_token);
    button->setDefaultAction(show);
    button->setObjectName(QStringLiteral("showToken"));
    m_baseUrl->setAccessibleName(tr("Base URL"));
    m_name->setAccessibleName(tr("Name"));
    say(m_tokenHelp, m_profile->auth.whereFound);
    m_tokenHelp->setForegroundRole(QPalette::PlaceholderText);
    m_tokenNote->setForegroundRole(QPalette::PlaceholderText);
    m_result->setAccessibleName(tr("Result of the connection test"));
}

void SourceDialog::setupRange()
{
    m_range->addItem(tr("Newest 24 hours"), int(LoadRange::Kind::Day));
    m_range->addItem(tr("Newest 7 days"), int(LoadRange::Kind::Week));
    m_range->addItem(tr("Newest 30 days"), int(LoadRange::Kind::Month));
    m_range->addItem(tr("Everything"), int(LoadRange::Kind::All));
    m_range->addItem(tr("A range…"), int(LoadRange::Kind::Custom));
    m_range->setAccessibleName(tr("How far back to load"));
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    m_from->setAccessibleName(tr("From, local time"));
    m_to->setAccessibleName(tr("To, local time"));
    m_to->setDateTime(QDateTime::currentDateTime());
    m_from->setDateTime(QDateTime::currentDateTime().addDays(-1));

    auto* layout = new QHBoxLayout(m_customRange);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_from);
    layout->addWidget(new QLabel(tr("to"), m_customRange));
    layout->addWidget(m_to);
    layout->addWidget(new QLabel(tr("(local time)"), m_customRange));
    layout->addStretch();
}

void SourceDialog::setupLayout()
{
    auto* tokenLine = new QHBoxLayout;
    tokenLine->addWidget(m_token, 1);
    tokenLine->addWidget(m_token->findChild<QToolButton*>(QStringLiteral("showToken")));

    auto* testLine = new QHBoxLayout;
    testLine->addWidget(m_test, 0, Qt::AlignTop);
    testLine->addWidget(m_result, 1);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Provider"), new QLabel(m_profile->name, this));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Base &URL"), m_baseUrl);
    form->addRow(QString(), m_baseUrlProblem);
    auto* tokenLabel = new QLabel(tr("T&oken"), this);
    tokenLabel->setBuddy(m_token);
    form->addRow(tokenLabel, tokenLine);
    form->addRow(QString(), m_tokenHelp);
    form->addRow(QString(), m_tokenNote);
    form->addRow(QString(), testLine);
    form->addRow(tr("&Load"), m_range);
    form->addRow(QString(), m_customRange);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void SourceDialog::setupConnections()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, [this] { emit testRequested(form()); });
    for (QLineEdit* edit : {m_name, m_baseUrl, m_token}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            clearResult();
            validate();
        });
    }
    connect(m_range, &QComboBox::currentIndexChanged, this, &SourceDialog::validate);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &SourceDialog::validate);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &SourceDialog::validate);
}

void SourceDialog::setSource(const Source& source, bool hasToken)
{
    m_source = source;
    m_hasToken = hasToken;
    m_name->setText(source.name);
    m_baseUrl->setText(source.baseUrl.toString());
    m_token->setPlaceholderText(hasToken ? tr("kept; type to replace it") : QString());
    m_range->setCurrentIndex(m_range->findData(int(source.load.kind)));
    if (source.load.custom.from)
        m_from->setDateTime(toDateTime(*source.load.custom.from));
    if (source.load.custom.to)
        m_to->setDateTime(toDateTime(*source.load.custom.to));
    if (hasToken)
        setWindowTitle(tr("Edit source"));
    validate();
}

SourceForm SourceDialog::form() const
{
    SourceForm form{
        .source = m_source, .token = cleanToken(m_token->text(), m_profile->auth.stripPrefixes)};
    form.source.name = m_name->text().trimmed();
    form.source.baseUrl = QUrl(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    form.source.load = LoadRange{.kind = LoadRange::Kind(m_range->currentData().toInt())};
    if (form.source.load.kind == LoadRange::Kind::Custom) {
        form.source.load.custom.from
            = Instant::fromMilliseconds(m_from->dateTime().toMSecsSinceEpoch());
        form.source.load.custom.to
            = Instant::fromMilliseconds(m_to->dateTime().toMSecsSinceEpoch());
    }
    return form;
}

void SourceDialog::validate()
{
    const bool custom = m_range->currentData().toInt() == int(LoadRange::Kind::Custom);
    m_customRange->setVisible(custom);
    const QString problem = baseUrlProblem(m_baseUrl->text());
    say(m_baseUrlProblem, problem);
    const bool rangeIsGood = !custom || m_from->dateTime() < m_to->dateTime();
    const bool named = !m_name->text().trimmed().isEmpty();
    m_buttons->button(QDialogButtonBox::Save)
        ->setEnabled(problem.isEmpty() && named && rangeIsGood);
    m_test->setEnabled(problem.isEmpty() && (m_hasToken || !m_token->text().trimmed().isEmpty()));
}

void SourceDialog::clearResult()
{
    say(m_result, {});
}

void SourceDialog::setTokenNote(const QString& note)
{
    say(m_tokenNote, note);
}

void SourceDialog::showTesting()
{
    m_test->setEnabled(false);
    m_result->setForegroundRole(QPalette::PlaceholderText);
    say(m_result, tr("Asking %1…").arg(m_baseUrl->text().trimmed()));
}

void SourceDialog::showTestResult(bool good, const QString& text)
{
    m_result->setForegroundRole(QPalette::WindowText);
    say(m_result, (good ? QStringLiteral("✓ ") : QStringLiteral("⚠ ")) + text);
    validate();
}

} // namespace waybill
