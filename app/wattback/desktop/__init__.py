"""The companion's face: tray, window, live chart. The only package that imports Qt."""
