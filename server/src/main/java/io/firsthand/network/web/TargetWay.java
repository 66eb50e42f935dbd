package io.firsthand.network.web;

import io.firsthand.web.Html;

/**
 * The best way to a company that shall be met.
 *
 * @param isToBuyer whether it leads to its economic buyer
 */
public record TargetWay(RouteView route, String href, boolean isToBuyer) implements Html {}
