package io.firsthand.network.web;

import io.firsthand.web.Html;

/** The best way to a company that shall be met. */
public record TargetWay(RouteView route, String href) implements Html {}
