package io.firsthand.web.error;

import io.firsthand.web.BodyTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what the framework and our code throw into problems for programs; people get the {@link ErrorPage} instead. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final ErrorIds ids;

    ProblemAdvice(ErrorIds ids) {
        this.ids = ids;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> tooLarge(BodyTooLarge e, WebRequest request) {
        return answer(e, Problems.tooLarge(e.largest()), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> invalid(ConstraintViolationException e, WebRequest request) {
        return answer(e, Problems.invalid(Mend.in(e)), new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadable(InvalidParameterException e, WebRequest request) {
        return answer(e, Problems.unreadable(HttpStatus.valueOf(e.getErrorCode())), new HttpHeaders(), request);
    }

    @ExceptionHandler({TransientDataAccessException.class, CannotCreateTransactionException.class})
    @Nullable ResponseEntity<Object> busy(Exception e, WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(e, Problems.busy(ids.log(servletRequest(request), e)), headers, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        return answer(e, Problems.unexpected(ids.log(servletRequest(request), e)), new HttpHeaders(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return NestedExceptionUtils.getRootCause(e) instanceof BodyTooLarge tooLarge
                ? tooLarge(tooLarge, request)
                : answer(e, Problems.unreadable(JsonMistake.in(e.getCause())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problems.invalid(Mend.in(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.isForReturnValue()
                ? answer(e, Problems.unexpected(ids.log(servletRequest(request), e)), headers, request)
                : answer(e, Problems.invalid(Mend.in(e)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problems.invalid(List.of(Mend.in(e))), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problems.wrongType(e), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, Problems.wrongMethod(e), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatus.valueOf(problem.getStatus()), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (Reader.of(servletRequest(request)) != Reader.PROGRAM) {
            return leaveToTheErrorPage(headers, status, (ServletWebRequest) request);
        }
        if (body == null && e instanceof ErrorResponse withProblem) {
            return super.handleExceptionInternal(e, withProblem.getBody(), headers, status, request);
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    private static @Nullable ResponseEntity<Object> leaveToTheErrorPage(
            HttpHeaders headers, HttpStatusCode status, ServletWebRequest request) {
        var response = request.getResponse();
        if (response == null || response.isCommitted()) {
            return null;
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            response.sendError(status.value());
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static HttpServletRequest servletRequest(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
