package io.firsthand.network.web;

import io.firsthand.web.Html;
import java.util.List;

/** The best way and who else knows somebody, in a few lines; on the page of a contact or company. */
public record NetworkSummary(List<RouteView> routes, String href) implements Html {}
