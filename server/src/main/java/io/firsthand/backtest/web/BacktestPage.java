package io.firsthand.backtest.web;

import io.firsthand.agreement.Definition;
import io.firsthand.web.Html;

/** One back-test: how far it is, or what came of it. */
public record BacktestPage(Definition definition, BacktestPart part) implements Html {}
