// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace waybill {

/// The keys of an action, as a reader types them: its shortcut, or those that panes handle
/// themselves; empty: none.
QString keyText(const QAction& action);

/// Every action of the main window, with its text, shortcut and place in the menus. The window and
/// its owner connect to them; the list of keys (F1) is made from the menus.
struct WindowActions
{
    /// Actions are children of `window`, so their shortcuts reach the whole of it.
    explicit WindowActions(QMainWindow* window);

    QAction* addSource;
    QAction* openSaved;
    QAction* openDemo;
    QAction* leaveDemo; ///< hidden but in the demo
    QAction* quit;

    QAction* copyRows;
    QAction* copyPayload;
    QAction* copyCurl;
    QAction* copyHttpie;
    QAction* copyRaw;
    QAction* copySecrets; ///< checkable: the three above leave secrets in
    QMenu* copyAs; ///< these four
    QAction* copySummary;
    QMenu* copyField; ///< filled when it opens
    QAction* pasteJson;
    QAction* filter;
    QAction* clearFilter;
    QAction* findInBody;
    QAction* findNext;
    QAction* findPrevious;

    QAction* nextPane;
    QAction* previousPane;
    QAction* showList;
    QAction* showRequest;
    QAction* showResponse;
    QAction* showNewest;
    QAction* nextGap;
    QAction* previousGap;
    QAction* explainGap;
    QAction* hideSecrets;
    QAction* utc;
    QActionGroup* themes; ///< data(): int, a Theme
    QMenu* columns; ///< filled when it opens
    QMenu* body; ///< of JSON, at the caret or as a whole; these six
    QAction* collapse;
    QAction* expand;
    QAction* collapseAll;
    QAction* expandAll;
    QAction* copyValue;
    QAction* copyPointer;

    QMenu* sources; ///< starts with one entry a source, filled by the window's owner
    QAction* sourcesEnd; ///< before which those entries go
    QAction* refresh;
    QAction* live; ///< checkable: of all sources shown
    QMenu* liveSources; ///< filled by SourceMenu, one entry a source
    QAction* loadOlder;
    QAction* cancelFetch;
    QAction* editSource;
    QAction* enterToken;
    QAction* removeSource;
    QAction* closeFile; ///< its text names the file that is meant
    QAction* manageSources;
    QAction* archive;

    QMenu* delivery;
    QAction* previousAttempt;
    QAction* nextAttempt;
    QAction* facts; ///< checkable
    QAction* sameEvent;
    QAction* nameEndpoint;
    QMenu* compare;
    QAction* whatIsDifferent;
    QAction* comparePrevious;
    QAction* compareOriginal;
    QAction* markForComparing; ///< its text names what is marked
    QAction* nextDifference;
    QAction* previousDifference;
    QAction* swapSides;
    QAction* copyDifference;
    QAction* volatileNames;
    QAction* closeComparison;

    QAction* openAtProvider;
    QAction* redeliver; ///< its text and tooltip follow the provider of what is chosen

    QAction* replay;
    QAction* editReplay;
    QAction* cancelReplay;
    QAction* replayTarget;

    QAction* keys;
    QAction* guide;
    QAction* copyDiagnostics;
    QAction* about;

private:
    void fillFile(QMenuBar* bar);
    void fillEdit(QMenuBar* bar);
    void fillView(QMenuBar* bar);
    void fillBody(QMenu* view);
    void fillSources(QMenuBar* bar);
    void fillDelivery(QMenuBar* bar);
    void fillCompare(QMenuBar* bar);
    void fillReplay(QMenuBar* bar);
    void fillHelp(QMenuBar* bar);

    QMainWindow* m_window;
};

} // namespace waybill
