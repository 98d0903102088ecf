"""Records as files: YAML and JSON, where values stand in them, corrections beside them, names and safe writing."""
