//! What people see: pages rendered on the server, and the islands in them.
