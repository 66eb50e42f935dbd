/** The pages of leads: lists, one lead, what can be done to it. */
@NullMarked
package io.firsthand.dossier.web;

import org.jspecify.annotations.NullMarked;
