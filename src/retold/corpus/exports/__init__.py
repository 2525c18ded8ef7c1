"""What is taken out of a workspace, and the forms it is written in."""
