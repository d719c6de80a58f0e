// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replayeditor.h"

#include "replay/editablebody.h"
#include "services/replayguard.h"
#include "text/formatcount.h"
#include "text/replayfaulttext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace waybill {

namespace {

enum HeaderColumn { NameColumn, ValueColumn, NoteColumn, HeaderColumnCount };

constexpr qint64 largestFile = 64LL * 1024 * 1024;

QString bodyNote(BodyEditing editing, qsizetype size)
{
    switch (editing) {
    case BodyEditing::Possible:
        return {};
    case BodyEditing::NotUtf8:
        return ReplayEditor::tr(
            "%1 that are not UTF-8 text: sent as they are, or replaced from a file.")
            .arg(formatBytes(size));
    case BodyEditing::ControlCharacters:
        return ReplayEditor::tr("%1 with line ends or characters that an editor would change: sent "
                                "as they are, or replaced from a file.")
            .arg(formatBytes(size));
    case BodyEditing::TooLarge:
        return ReplayEditor::tr(
            "%1, too large to edit here: sent as they are, or replaced from a file.")
            .arg(formatBytes(size));
    }
    return {};
}

} // namespace

ReplayEditor::ReplayEditor(ReplayDraft draft, QWidget* parent)
    : QDialog(parent)
    , m_draft(std::move(draft))
    , m_method(new QLineEdit(QString::fromLatin1(m_draft.method), this))
    , m_target(new QLineEdit(m_draft.target, this))
    , m_headers(new QTableWidget(0, HeaderColumnCount, this))
    , m_text(new QPlainTextEdit(this))
    , m_bodyNote(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_send(new QPushButton(tr("&Send  Ctrl+Enter"), this))
{
    setWindowTitle(tr("Edit and replay"));
    m_method->setAccessibleName(tr("Method"));
    m_target->setAccessibleName(tr("URL"));
    m_bodyNote->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is wrong with the request"));
    setupHeaders();
    setupBody();
    setupLayout();
    for (const QLineEdit* edit : {m_method, m_target})
        connect(edit, &QLineEdit::textChanged, this, &ReplayEditor::validate);
    connect(m_headers, &QTableWidget::cellChanged, this, &ReplayEditor::validate);
    validate();
}

void ReplayEditor::setupHeaders()
{
    m_headers->setAccessibleName(tr("Headers"));
    m_headers->setHorizontalHeaderLabels({tr("Header"), tr("Value"), QString()});
    m_headers->verticalHeader()->hide();
    m_headers->horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_headers->setTabKeyNavigation(false);
    for (const DraftHeader& header : std::as_const(m_draft.headers))
        addHeaderRow(header);
    m_headers->resizeColumnToContents(NameColumn);
}

void ReplayEditor::addHeaderRow(const DraftHeader& header)
{
    const int row = m_headers->rowCount();
    m_headers->insertRow(row);
    // Latin-1 maps every byte to one character and back: a value's bytes survive.
    m_headers->setItem(row, NameColumn, new QTableWidgetItem(QString::fromLatin1(header.name)));
    m_headers->setItem(row, ValueColumn, new QTableWidgetItem(QString::fromLatin1(header.value)));
    auto* note = new QTableWidgetItem(header.added ? tr("added by Waybill") : QString());
    note->setFlags(Qt::ItemIsEnabled);
    m_headers->setItem(row, NoteColumn, note);
}

void ReplayEditor::setupBody()
{
    m_text->setAccessibleName(tr("Body"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    showBody();
}

void ReplayEditor::showBody()
{
    const BodyEditing editing = bodyEditing(m_draft.body);
    const bool possible = editing == BodyEditing::Possible;
    m_text->setPlainText(possible ? QString::fromUtf8(m_draft.body) : QString());
    m_text->document()->setModified(false);
    m_text->setVisible(possible);
    m_bodyNote->setText(bodyNote(editing, m_draft.body.size()));
    m_bodyNote->setVisible(!possible);
}

void ReplayEditor::setupLayout()
{
    auto* addHeader = new QPushButton(tr("&Add header"), this);
    auto* removeHeader = new QPushButton(tr("&Remove header"), this);
    connect(addHeader, &QPushButton::clicked, this, [this] {
        addHeaderRow({});
        m_headers->setCurrentCell(m_headers->rowCount() - 1, NameColumn);
        m_headers->editItem(m_headers->currentItem());
    });
    connect(removeHeader, &QPushButton::clicked, this, [this] {
        m_headers->removeRow(m_headers->currentRow());
        validate();
    });
    auto* headerButtons = new QHBoxLayout;
    headerButtons->addWidget(addHeader);
    headerButtons->addWidget(removeHeader);
    headerButtons->addStretch();

    auto* fromFile = new QPushButton(tr("Body from a &file…"), this);
    connect(fromFile, &QPushButton::clicked, this, &ReplayEditor::replaceBodyFromFile);
    auto* bodyButtons = new QHBoxLayout;
    bodyButtons->addWidget(fromFile);
    bodyButtons->addWidget(m_bodyNote, 1);
    bodyButtons->addStretch();

    auto* form = new QFormLayout;
    form->addRow(tr("&Method"), m_method);
    form->addRow(tr("&URL"), m_target);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    m_send->setDefault(true);
    m_send->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_headers, 2);
    layout->addLayout(headerButtons);
    layout->addWidget(m_text, 3);
    layout->addLayout(bodyButtons);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 38);
}

ReplayDraft ReplayEditor::draft() const
{
    ReplayDraft draft = m_draft;
    draft.method = m_method->text().trimmed().toLatin1();
    draft.target = m_target->text().trimmed();
    draft.headers.clear();
    for (int row = 0; row < m_headers->rowCount(); ++row) {
        const QByteArray name = m_headers->item(row, NameColumn)->text().trimmed().toLatin1();
        const QByteArray value = m_headers->item(row, ValueColumn)->text().toLatin1();
        if (!name.isEmpty())
            draft.headers.append(
                {name, value, !m_headers->item(row, NoteColumn)->text().isEmpty()});
    }
    if (m_text->document()->isModified())
        draft.setBodyText(m_text->toPlainText());
    return draft;
}

void ReplayEditor::validate()
{
    // addHeaderRow() fills a row cell by cell.
    const int last = m_headers->rowCount() - 1;
    if (last >= 0 && !m_headers->item(last, NoteColumn))
        return;
    const auto fault = faultOf(draft());
    m_problem->setText(fault ? replayFaultText(*fault) : QString());
    m_problem->setVisible(fault.has_value());
    m_send->setEnabled(!fault);
}

void ReplayEditor::replaceBodyFromFile()
{
    auto* dialog = new QFileDialog(this, tr("Body from a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReplayEditor::readBodyFile);
    dialog->open();
}

void ReplayEditor::readBodyFile(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        m_bodyNote->setText(tr("%1 cannot be read: %2").arg(fileName, file.errorString()));
        m_bodyNote->show();
        return;
    }
    if (file.size() > largestFile) {
        m_bodyNote->setText(tr("%1 is larger than 64 MiB; choose a smaller file.").arg(fileName));
        m_bodyNote->show();
        return;
    }
    m_draft.setBodyBytes(file.read(largestFile));
    showBody();
}

} // namespace waybill
