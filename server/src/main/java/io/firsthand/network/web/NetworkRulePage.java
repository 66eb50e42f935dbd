package io.firsthand.network.web;

import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/** How often a colleague may be asked. */
public record NetworkRulePage(String aWeek, Mistakes mistakes) implements Html {}
