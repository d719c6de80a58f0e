// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/endpointnaming.h"

#include "items/deliverytablemodel.h"
#include "settings.h"

#include <QInputDialog>

namespace waybill {

EndpointNaming::EndpointNaming(
    Settings* settings, DeliveryTableModel* table, QWidget* window, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_table(table)
    , m_window(window)
{
}

void EndpointNaming::load(const SourceId& source)
{
    StoreSource known = m_table->source(source);
    known.endpointNames = m_settings->endpointNames(source);
    m_table->setSource(known);
}

void EndpointNaming::ask(const SourceId& source, const QString& endpointId)
{
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Name this endpoint"));
    dialog->setLabelText(
        tr("The log has no URL for the endpoint %1.\nName shown instead of its id:")
            .arg(endpointId));
    dialog->setTextValue(
        QString::fromUtf8(m_settings->endpointNames(source).value(endpointId.toUtf8())));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, source, endpointId](
            const QString& name) { setName(source, endpointId, name.trimmed()); });
    dialog->open();
}

void EndpointNaming::setName(const SourceId& source, const QString& endpointId, const QString& name)
{
    EndpointNames names = m_settings->endpointNames(source);
    if (name.isEmpty())
        names.remove(endpointId.toUtf8());
    else
        names[endpointId.toUtf8()] = name.toUtf8();
    m_settings->setEndpointNames(source, names);
    load(source);
}

} // namespace waybill
