// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowstyle.h"

#include "window/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>

#include <optional>

namespace waybill {

namespace {

/// A standard icon of the style below the application's own.
class LazyIcon : public QIconEngine
{
public:
    explicit LazyIcon(QStyle::StandardPixmap which)
        : m_which(which)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().actualSize(size, mode, state);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, 1, mode, state);
    }
    /// `size` is in pixels of the device.
    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return icon().pixmap(size / scale, scale, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return icon().availableSizes(mode, state);
    }
    bool isNull() override { return icon().isNull(); }
    QIconEngine* clone() const override { return new LazyIcon(*this); }

private:
    const QIcon& icon()
    {
        if (!m_icon) {
            const auto* style = qobject_cast<const QProxyStyle*>(QApplication::style());
            m_icon = style ? style->baseStyle()->standardIcon(m_which) : QIcon();
        }
        return *m_icon;
    }

    QStyle::StandardPixmap m_which;
    std::optional<QIcon> m_icon; ///< empty: not loaded yet
};

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

QIcon WindowStyle::standardIcon(
    StandardPixmap standardIcon, const QStyleOption*, const QWidget*) const
{
    return QIcon(new LazyIcon(standardIcon));
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QPalette& palette = option->palette;
    const bool isBox = element == PE_IndicatorCheckBox && isDark(palette);
    const bool isField
        = element == PE_FrameLineEdit && palette.color(QPalette::Window) == QColor(Qt::black);
    if (!isBox && !isField)
        return;
    const bool hasFocus = isField && option->state.testFlag(State_HasFocus);
    painter->setPen(palette.color(hasFocus ? QPalette::Link
            : isBox                        ? QPalette::PlaceholderText
                                           : QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
}

} // namespace waybill
