package io.firsthand.web.error;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** One entry of a problem's {@code errors}: which field, and what it must be. */
record Mend(String field, String detail) {

    static List<Mend> in(MethodArgumentNotValidException e) {
        return e.getAllErrors().stream()
                .map(error -> new Mend(
                        error instanceof FieldError field ? field.getField() : "",
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    static List<Mend> in(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Mend(
                                nameOf(
                                        error,
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName())),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    static List<Mend> in(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(violation -> new Mend(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    static Mend in(TypeMismatchException e) {
        var name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        return new Mend(name, "must be " + kindOf(e.getRequiredType() == null ? Object.class : e.getRequiredType()));
    }

    private static String nameOf(MessageSourceResolvable error, String parameter) {
        return error instanceof FieldError field ? field.getField() : parameter;
    }

    private static String kindOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Stream.of(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "an id such as 01932f6e-7c1a-7d52-9b3e-0f6c2a8d41e7";
            case "Instant" -> "a time such as 2026-11-21T14:03:00Z";
            case "LocalDate" -> "a day such as 2026-11-21";
            case "int", "long", "Integer", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text without NUL or halves of characters";
            default -> "of another kind";
        };
    }
}
