package de.nahraum.server.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Tells what is wrong with the words after a command, in a sentence, and where to read on. */
final class WrongArguments implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        Console console = new Console();
        CommandLine command = e.getCommandLine();
        console.complain(
                "cli.arguments-wrong",
                Map.of(
                        "problem",
                        problem(e, console),
                        "command",
                        command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String problem(ParameterException e, Console console) {
        return switch (e) {
            case CommandLine.MissingParameterException missing ->
                console.texts()
                        .say(
                                "cli.argument-missing",
                                Map.of(
                                        "names",
                                        missing.getMissing().stream()
                                                .map(WrongArguments::name)
                                                .collect(Collectors.joining(", "))));
            case CommandLine.UnmatchedArgumentException unmatched ->
                console.texts()
                        .say("cli.argument-unknown", Map.of("names", String.join(" ", unmatched.getUnmatched())));
            case ParameterException wrong
            when wrong.getArgSpec() != null && wrong.getValue() != null ->
                console.texts()
                        .say(
                                "cli.argument-wrong",
                                Map.of(
                                        "name",
                                        name(wrong.getArgSpec()),
                                        "value",
                                        wrong.getValue(),
                                        "expected",
                                        expected(wrong.getArgSpec().type(), console)));
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String expected(Class<?> type, Console console) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        return console.text(
                type == LocalDate.class
                        ? "cli.expected-day"
                        : Number.class.isAssignableFrom(type) || type.isPrimitive()
                                ? "cli.expected-number"
                                : "cli.expected-other");
    }
}
