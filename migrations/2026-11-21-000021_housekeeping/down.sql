DROP INDEX messages_created, conversations_of_visitors, sessions_created;
