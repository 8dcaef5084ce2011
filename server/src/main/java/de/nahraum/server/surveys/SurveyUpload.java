package de.nahraum.server.surveys;

/**
 * A file somebody brought, until they have said what is in it.
 *
 * @param id unguessable
 * @param account whose it is: nobody else sees it
 * @param file its name, without folders
 * @param rows all of them
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it is found by its id.
public record SurveyUpload(String id, long account, String file, byte[] bytes, int rows) {}
