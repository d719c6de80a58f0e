// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpdialog.h"

#include "window/guidepage.h"
#include "window/guidetext.h"
#include "window/keystable.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace waybill {

HelpDialog::HelpDialog(const WindowActions& actions, const QMenuBar& menus, QWidget* parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Keys and guide"));
    m_tabs->setDocumentMode(true);
    // In the order of Page.
    m_tabs->addTab(new KeysTable(listKeys(menus)), tr("&Keys"));
    m_tabs->addTab(new GuidePage(tr("Read the log"), readTheLog(actions)), tr("&Read the log"));
    m_tabs->addTab(new GuidePage(tr("Find the difference, replay"), findAndReplay(actions)),
        tr("&Find the difference, replay"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    layout->addWidget(buttons);
    constexpr QSize frame{32, 64}; // of the window manager, and a little to see behind it
    resize(QSize(fontMetrics().averageCharWidth() * 132, fontMetrics().height() * 40)
               .boundedTo(screen()->availableSize() - frame));
}

void HelpDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
    m_tabs->currentWidget()->setFocus();
}

} // namespace waybill
