package io.firsthand.directory.web;

import io.firsthand.web.Html;

/** The list of companies. */
public record CompaniesPage(CompanyRows rows) implements Html {}
