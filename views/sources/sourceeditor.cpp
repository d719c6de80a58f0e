// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourceeditor.h"

#include "sources/factspanel.h"
#include "sources/fieldlabel.h"
#include "sources/notelabel.h"
#include "sources/parameterform.h"
#include "sources/rangechooser.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waybill {

namespace {

QLabel* labelOf(const QString& text, QWidget* field)
{
    return new FieldLabel(text, field, field->parentWidget());
}

QLayout* above(QWidget* field, QWidget* note)
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(3);
    layout->addWidget(field);
    layout->addWidget(note);
    return layout;
}

} // namespace

SourceEditor::SourceEditor(std::shared_ptr<const ProviderProfile> profile, QWidget* parent)
    : QWidget(parent)
    , m_profile(std::move(profile))
    , m_scroll(new QScrollArea(this))
    , m_name(new QLineEdit(this))
    , m_baseUrl(new QComboBox(this))
    , m_baseUrlNote(new NoteLabel(this))
    , m_parameters(new ParameterForm(m_profile, this))
    , m_token(new QLineEdit(this))
    , m_showToken(new QPushButton(tr("Show"), this))
    , m_tokenHelp(new NoteLabel(this))
    , m_tokenNote(new NoteLabel(this))
    , m_range(new RangeChooser(this))
    , m_test(new QPushButton(tr("&Test connection"), this))
    , m_result(new NoteLabel(this))
    , m_missing(new NoteLabel(this))
{
    m_name->setAccessibleName(tr("Name"));
    m_result->setAccessibleName(tr("Result of the connection test"));
    m_test->setAutoDefault(false);
    setFocusProxy(m_name);
    setupBaseUrl();
    setupToken();
    setupLayout();
    setupConnections();
    validate();
}

void SourceEditor::setupBaseUrl()
{
    m_baseUrl->setEditable(true);
    m_baseUrl->setInsertPolicy(QComboBox::NoInsert);
    m_baseUrl->setAccessibleName(tr("Base URL"));
    m_baseUrl->lineEdit()->setAccessibleName(tr("Base URL"));
    if (!m_profile->baseUrl.isEmpty())
        m_baseUrl->addItem(m_profile->baseUrl.toString(), m_profile->baseUrl.toString());
    for (const auto& [label, url] : m_profile->otherBaseUrls)
        m_baseUrl->addItem(tr("%1 – %2").arg(label, url.toString()), url.toString());
    m_baseUrl->setCurrentText(m_profile->baseUrl.toString());
    // What is chosen by its label is still an address.
    connect(m_baseUrl, &QComboBox::activated, this,
        [this](int index) { m_baseUrl->setEditText(m_baseUrl->itemData(index).toString()); });
}

void SourceEditor::setupToken()
{
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("Token"));
    m_showToken->setCheckable(true);
    m_showToken->setAutoDefault(false);
    m_showToken->setAccessibleName(tr("Show the token"));
    connect(m_showToken, &QPushButton::toggled, m_token,
        [this](bool on) { m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    QStringList help{m_profile->auth.whereFound};
    if (!m_profile->auth.leastScope.isEmpty())
        help.append(tr("Enough for it: %1").arg(m_profile->auth.leastScope));
    help.removeAll(QString());
    m_tokenHelp->hint(help.join(u'\n'));
}

void SourceEditor::setupLayout()
{
    auto* fields = new QWidget(this);
    auto* all = new QVBoxLayout(fields);
    all->setContentsMargins(0, 0, 8, 0);
    auto* form = new QFormLayout;
    all->addLayout(form);
    all->addStretch(1);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(labelOf(tr("&Name"), m_name), m_name);
    form->addRow(labelOf(tr("Base &URL"), m_baseUrl), above(m_baseUrl, m_baseUrlNote));
    m_parameters->setVisible(!m_parameters->isEmpty());
    if (!m_parameters->isEmpty())
        form->addRow(m_parameters);
    addToken(form);
    form->addRow(labelOf(tr("&Load"), m_range), m_range);
    auto* test = new QVBoxLayout;
    test->addWidget(m_test, 0, Qt::AlignLeft);
    test->addWidget(m_result);
    test->addWidget(m_missing);
    form->addRow(QString(), test);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(fields);
    auto* facts = new FactsPanel(*m_profile, this);
    facts->setFixedWidth(fontMetrics().averageCharWidth() * 42);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(facts, 0, Qt::AlignTop);
}

void SourceEditor::addToken(QFormLayout* form)
{
    m_token->setVisible(needsToken());
    m_showToken->setVisible(needsToken());
    if (!needsToken()) {
        m_tokenHelp->hint({});
        return;
    }
    auto* line = new QHBoxLayout;
    line->addWidget(m_token, 1);
    line->addWidget(m_showToken);
    auto* token = new QVBoxLayout;
    token->setSpacing(3);
    token->addLayout(line);
    token->addWidget(m_tokenHelp);
    token->addWidget(m_tokenNote);
    form->addRow(labelOf(tr("T&oken"), m_token), token);
}

void SourceEditor::setupConnections()
{
    connect(m_test, &QPushButton::clicked, this, [this] { emit testRequested(form()); });
    connect(m_name, &QLineEdit::textChanged, this, &SourceEditor::takeChange);
    connect(m_token, &QLineEdit::textChanged, this, &SourceEditor::takeChange);
    connect(m_baseUrl, &QComboBox::editTextChanged, this, &SourceEditor::takeChange);
    connect(m_parameters, &ParameterForm::changed, this, &SourceEditor::takeChange);
    connect(m_range, &RangeChooser::changed, this, &SourceEditor::takeChange);
    connect(m_parameters, &ParameterForm::lookupRequested, this,
        [this](const QString& parameter) { emit lookupRequested(form(), parameter); });
    connect(m_parameters, &ParameterForm::lookupCancelled, this, &SourceEditor::lookupCancelled);
}

void SourceEditor::setSource(const Source& source, bool hasToken)
{
    m_source = source;
    m_hasToken = hasToken;
    m_name->setText(source.name);
    m_baseUrl->setEditText(source.baseUrl.toString());
    // Without parameters a new source is of the first kind, a kept one of the kind that needs none.
    if (hasToken || !source.parameters.isEmpty())
        m_parameters->setParameters(source.parameters);
    m_token->setPlaceholderText(hasToken ? tr("kept; type to replace it") : QString());
    m_range->setRange(source.load);
    m_name->selectAll();
    validate();
}

QString SourceEditor::baseUrl() const
{
    return m_baseUrl->currentText().trimmed();
}

SourceForm SourceEditor::form() const
{
    SourceForm form{
        .source = m_source, .token = cleanToken(m_token->text(), m_profile->auth.stripPrefixes)};
    form.source.providerId = m_profile->id;
    form.source.name = m_name->text().trimmed();
    form.source.baseUrl = QUrl(baseUrl(), QUrl::StrictMode);
    form.source.parameters = m_parameters->parameters();
    form.source.load = m_range->range();
    return form;
}

bool SourceEditor::isComplete() const
{
    return !m_name->text().trimmed().isEmpty() && baseUrlProblem(baseUrl()).isEmpty()
        && m_parameters->missing().isEmpty() && m_range->isValid();
}

void SourceEditor::takeChange()
{
    m_result->say({});
    validate();
    emit changed();
}

void SourceEditor::validate()
{
    const QString problem = baseUrl().isEmpty() ? QString() : baseUrlProblem(baseUrl());
    if (problem.isEmpty())
        m_baseUrlNote->hint(m_profile->baseUrlHelp);
    else
        m_baseUrlNote->say(problem);
    QStringList missing = m_parameters->missing();
    if (m_name->text().trimmed().isEmpty())
        missing.prepend(tr("a name"));
    if (baseUrl().isEmpty())
        missing.prepend(tr("the base URL"));
    const bool lacksToken = needsToken() && !m_hasToken && m_token->text().trimmed().isEmpty();
    if (lacksToken)
        missing.append(tr("a token"));
    m_missing->hint(
        missing.isEmpty() ? QString() : tr("Still needed: %1").arg(missing.join(tr(", "))));
    m_test->setEnabled(problem.isEmpty() && missing.isEmpty());
}

void SourceEditor::setTokenNote(const QString& note)
{
    m_tokenNote->hint(note);
}

void SourceEditor::showTesting()
{
    m_test->setEnabled(false);
    m_result->hint(tr("Asking %1…").arg(baseUrl()));
}

void SourceEditor::showTestResult(bool good, const QString& text)
{
    validate();
    m_result->say((good ? QStringLiteral("✓ ") : QStringLiteral("⚠ ")) + text);
    m_scroll->ensureWidgetVisible(m_result);
}

} // namespace waybill
