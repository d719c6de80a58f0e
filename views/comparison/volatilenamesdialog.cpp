// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison/volatilenamesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill {

VolatileNamesDialog::VolatileNamesDialog(const VolatileNames& names, QWidget* parent)
    : QDialog(parent)
    , m_edit(new QPlainTextEdit)
{
    setWindowTitle(tr("Volatile names"));
    auto* column = new QVBoxLayout(this);
    auto* text = new QLabel(tr("Headers and JSON members whose values differ from one try to the "
                               "next without meaning anything.\nOne name a line; * at either end "
                               "stands for anything."));
    text->setWordWrap(true);
    text->setBuddy(m_edit);
    column->addWidget(text);
    m_edit->setAccessibleName(tr("Volatile names"));
    m_edit->setTabChangesFocus(true);
    column->addWidget(m_edit, 1);
    auto* buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        [this] { showNames(VolatileNames::usual()); });
    showNames(names);
    resize(420, 420);
}

void VolatileNamesDialog::showNames(const VolatileNames& names)
{
    m_edit->setPlainText(QString::fromUtf8(names.patterns().join('\n')));
}

VolatileNames VolatileNamesDialog::names() const
{
    return VolatileNames(m_edit->toPlainText().toUtf8().split('\n'));
}

} // namespace waybill
