// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/preparedbody.h"
#include "detail/bodyview.h"
#include "detail/latesttask.h"
#include "domain/fidelity.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace waybill {

class BodyHeader;
class FindBar;
class HeadBar;
class PictureView;

/// A body with its modes, its notes and a search. Large bodies are made ready on a worker; what
/// comes back late for another body is dropped. The mode is remembered for each kind of body, the
/// place from one body to the next of its kind.
class BodyPane : public QWidget
{
    Q_OBJECT

public:
    /// Larger bodies are prepared and searched on a worker.
    static constexpr qsizetype largeBody = 128LL * 1024;
    /// Of larger bodies the head is shown until all of it is asked for.
    static constexpr qsizetype headSize = 4LL * 1024 * 1024;

    explicit BodyPane(QWidget* parent = nullptr);

    /// `contentType` may be empty. `fidelity`: empty where there is no question.
    void setBody(
        const QByteArray& bytes, const QByteArray& contentType, std::optional<Fidelity> fidelity);
    /// Says in words why there is nothing to show.
    void setAbsence(const QString& why);

    /// The whole body, as it was given.
    const QByteArray& bytes() const { return m_bytes; }
    /// Masks secrets in what is shown; bytes() stays.
    void setSecretsHidden(bool hidden);
    BodyModeChoice modeChoice() const { return m_choice; }
    void setModeChoice(const BodyModeChoice& choice);
    BodyView* view() const { return m_view; }
    /// Height of everything but the body itself.
    int chromeHeight() const;

    void openFind();
    void findNext() { findStep(1); }
    void findPrevious() { findStep(-1); }

signals:
    /// The body (or its absence) is on the screen.
    void shown();
    void modeChoiceChanged();

private:
    using Prepared = std::shared_ptr<const PreparedBody>;
    using Matches = std::shared_ptr<const BodyMatches>;

    void setupFind();
    void prepare(bool keepPlace);
    void showPrepared(const Prepared& body);
    void showWaiting();
    void showPicture();
    void chooseMode(BodyMode mode);
    void search();
    void showMatches(const Matches& matches);
    void findStep(qsizetype step);
    void showCount();

    BodyHeader* m_header;
    HeadBar* m_headBar;
    QStackedWidget* m_stack;
    BodyView* m_view;
    PictureView* m_picture = nullptr; ///< nullptr: none was shown yet
    QLabel* m_absence;
    FindBar* m_findBar;
    QTimer m_patience;
    LatestTask<Prepared> m_preparing;
    LatestTask<Matches> m_searching;
    QByteArray m_bytes;
    QByteArray m_contentType;
    bool m_isAllShown = false; ///< asked for of this body
    std::optional<Fidelity> m_fidelity;
    BodyModeChoice m_choice;
    bool m_areSecretsHidden = false;
    Prepared m_body;
    Matches m_matches;
    qsizetype m_currentMatch = -1;
    BodyKind m_placeKind = BodyKind::Empty; ///< of the body whose place is kept
    double m_place = 0;
};

} // namespace waybill
