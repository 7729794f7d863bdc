"""Pictures made safe: decoded in a process of their own with limits, turned upright, scaled, written anew."""
