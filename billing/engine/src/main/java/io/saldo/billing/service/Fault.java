package io.saldo.billing.service;

/**
 * What is wrong with one field of a command.
 *
 * @param field its path in the command
 * @param code the key of the message in the bundle
 * @param message in the language of the validator
 */
public record Fault(String field, String code, String message) {
    @Override
    public String toString() {
        return field + ": " + message;
    }
}
