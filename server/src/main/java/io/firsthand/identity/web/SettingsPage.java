package io.firsthand.identity.web;

import io.firsthand.web.Html;

/** Everything that can be set for the workspace, by whichever module offers it. */
public record SettingsPage() implements Html {}
