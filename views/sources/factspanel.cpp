// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/factspanel.h"

#include "providers/profilefacts.h"
#include "providers/providerprofile.h"
#include "sources/notelabel.h"
#include "text/profiletext.h"

#include <QGridLayout>
#include <QLabel>

namespace waybill {

FactsPanel::FactsPanel(const ProviderProfile& profile, QWidget* parent)
    : QGroupBox(tr("What this log keeps"), parent)
{
    auto* grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    int line = 0;
    for (const auto& [what, kept] : keptTable(factsOf(profile))) {
        auto* label = new QLabel(what, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto* value = new QLabel(kept, this);
        value->setWordWrap(true);
        value->setAccessibleName(tr("%1: %2").arg(what, kept));
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(value, line++, 1, Qt::AlignTop);
    }
    auto* tested = new NoteLabel(this);
    if (!profile.tested)
        tested->hint(tr("This profile is %1.").arg(testedText(profile)));
    grid->addWidget(tested, line++, 0, 1, 2);
    if (profile.documentation.isValid() && !profile.documentation.isEmpty()) {
        auto* link = new QLabel(
            QStringLiteral("<a href=\"%1\">%2</a>")
                .arg(profile.documentation.toString(QUrl::FullyEncoded).toHtmlEscaped(),
                    tr("The provider's documentation")),
            this);
        link->setOpenExternalLinks(true);
        link->setTextInteractionFlags(Qt::TextBrowserInteraction);
        grid->addWidget(link, line++, 0, 1, 2);
    }
    grid->setRowStretch(line, 1);
}

} // namespace waybill
