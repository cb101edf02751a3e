"""Documents → people: drafts and mail to the owners, and the workbooks they fill in and send back."""
