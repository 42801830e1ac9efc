"""Makes the PDF from placed ink."""
