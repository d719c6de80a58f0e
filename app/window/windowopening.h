// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace waybill {

class DeliveryTableModel;
class MainWindow;
class Workspace;

/// What opening the window has to do with; not owned, and outliving it.
struct WindowOpening
{
    MainWindow* window = nullptr;
    DeliveryTableModel* table = nullptr;
    Workspace* workspace = nullptr;
    bool isSizeGiven = false; ///< else it is made no larger than the screen
    bool isListKept = false; ///< the list of the last run is being brought back
};

/// Shows the window: with the list that was kept, where that is a matter of a moment, as painting
/// it without first would only take longer; and before any delivery is read for the detail.
void open(const WindowOpening& opening);

} // namespace waybill
