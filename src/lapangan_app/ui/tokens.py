"""The colours of each theme by name: the only place where a colour is written down."""

from typing import Literal

ThemeName = Literal["light", "dark", "contrast"]
Tokens = dict[str, str]

LIGHT: Tokens = {
    "window": "#F4F6F8", "surface": "#FFFFFF", "field": "#FFFFFF", "hover": "#F0F3F5",
    "border": "#DEE4E9", "border_strong": "#828E9B",
    "text": "#17212B", "label": "#3A4653", "muted": "#566370", "faint": "#68747F",
    "accent": "#0F766E", "accent_hover": "#0B5F59", "accent_soft": "#E2F2F0", "accent_line": "#A9D6D1",
    "on_accent": "#FFFFFF", "ring": "#0B3B38",
    "danger": "#B42318", "danger_soft": "#FDECEA", "danger_line": "#F3B8B2", "danger_field": "#FFF8F7",
    "warn": "#8A5200", "warn_soft": "#FDF2DA", "warn_line": "#EBCF93",
    "ok": "#18703F", "ok_soft": "#E5F4EA", "ok_line": "#AFDABF", "calm_soft": "#EBEFF2",
    "nav": "#0F2B30", "nav_text": "#BFD0D2", "nav_strong": "#FFFFFF", "nav_hover": "#1B434A", "nav_ring": "#5FC7BC",
    "training": "#F2C14E", "practice": "#4A3508", "practice_hover": "#6B4F14",
    "on_training": "#3A2A00", "tip": "#17212B", "on_tip": "#FFFFFF",
}  # fmt: skip

DARK: Tokens = {
    "window": "#12181C", "surface": "#1A2227", "field": "#141B20", "hover": "#222C32",
    "border": "#2B363D", "border_strong": "#66757E",
    "text": "#E7EDF0", "label": "#C8D3D9", "muted": "#9FADB6", "faint": "#84939D",
    "accent": "#35B8A9", "accent_hover": "#5BCBBE", "accent_soft": "#17393A", "accent_line": "#285B5A",
    "on_accent": "#05211E", "ring": "#D9FFFA",
    "danger": "#FF9A8F", "danger_soft": "#3B1F1D", "danger_line": "#6B3430", "danger_field": "#2A1A1A",
    "warn": "#EDC06A", "warn_soft": "#352A14", "warn_line": "#5F4B22",
    "ok": "#7FD3A0", "ok_soft": "#173125", "ok_line": "#2C5A43", "calm_soft": "#253037",
    "nav": "#0B1114", "nav_text": "#9FB1B6", "nav_strong": "#FFFFFF", "nav_hover": "#1B2A2F", "nav_ring": "#35B8A9",
    "training": "#F2C14E", "practice": "#4A3508", "practice_hover": "#6B4F14",
    "on_training": "#3A2A00", "tip": "#E7EDF0", "on_tip": "#12181C",
}  # fmt: skip

CONTRAST: Tokens = {
    **DARK,
    "window": "#000000", "surface": "#000000", "field": "#000000", "hover": "#2A2A2A",
    "border": "#FFFFFF", "border_strong": "#FFFFFF", "text": "#FFFFFF", "label": "#FFFFFF", "muted": "#FFFFFF",
    "faint": "#C8C8C8", "accent": "#FFD83D", "accent_hover": "#FFE680", "accent_soft": "#3A3000",
    "accent_line": "#FFD83D", "on_accent": "#000000", "ring": "#FFFFFF", "danger": "#FF8A80", "danger_field": "#000000",
    "warn": "#FFD83D", "ok": "#8CFFB0", "nav": "#000000", "nav_text": "#FFFFFF", "nav_hover": "#3A3000",
    "nav_ring": "#FFD83D", "calm_soft": "#1E1E1E",
}  # fmt: skip

THEMES: dict[ThemeName, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
