/** The pages about the mail server and the mails on their way. */
@NullMarked
package io.firsthand.mail.web;

import org.jspecify.annotations.NullMarked;
