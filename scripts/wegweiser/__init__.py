"""wegweiser: plain-language information in many languages, checked, light, and fit to travel on a stick."""

__version__ = "0.1.0"
