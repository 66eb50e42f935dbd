/** The REST API of leads, contacts and companies. */
@NullMarked
package io.firsthand.lead.web;

import org.jspecify.annotations.NullMarked;
