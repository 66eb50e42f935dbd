package io.firsthand.directory.web;

import io.firsthand.lead.CompanyLink;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;

/** The form for a company's name and domain, as they were typed. */
public record EditCompanyPage(CompanyLink company, String name, String domain, Mistakes mistakes) implements Html {}
