package io.firsthand.dossier.web;

import io.firsthand.committee.Awareness;
import io.firsthand.committee.Seen;
import io.firsthand.lead.CompanyProgress;
import io.firsthand.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * The three things that are taken for one another: where the lead stands with us, how much its person knows, and how far
 * the company has come.
 */
public record Three(Lead lead, @Nullable Seen<Awareness> awareness, CompanyProgress.@Nullable Told progress) {}
