// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/aboutbox.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace waybill {

QMessageBox* openAboutBox(const QString& version, QWidget* parent)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("aboutBox", text); };
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Waybill"));
    box->setText(
        tr("<b>Waybill %1</b><p>A desktop inspector for webhook deliveries.<p>Free software "
           "under the GNU General Public License, version 3 or later.")
            .arg(version.toHtmlEscaped()));
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
    return box;
}

} // namespace waybill
